fn main() {  }
