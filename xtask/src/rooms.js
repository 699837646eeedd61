// Each room of the house is one file: the modules it needs, one after the other, as long as the list says.
const begun = new Map();

async function load({ file, modules }) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  let at = 0;
  const instances = modules.map(([name, length]) => {
    const module = new Uint8Array(bytes, at, length);
    at += length;
    // What another room brought already is there once.
    if (!begun.has(name)) begun.set(name, () => WebAssembly.instantiate(module, getSharedImports()));
    return name;
  });
  // The room's own module comes last and leans on the others.
  const own = instances.pop();
  await Promise.all(instances.map(instantiated));
  await instantiated(own);
}

function instantiated(name) {
  const started = begun.get(name);
  if (typeof started !== "function") return started;
  const instance = started().catch((why) => {
    begun.delete(name);
    throw why;
  });
  begun.set(name, instance);
  return instance;
}

function opens(room) {
  let loading;
  return async (callback, data) => {
    let done = true;
    try {
      loading ??= load(room);
      await loading;
    } catch (why) {
      // A line that was lost once may be back: the next time asks again.
      loading = undefined;
      done = false;
      console.error(why);
    }
    getSharedImports().__wasm_split.__indirect_function_table.get(callback)(data, done);
  };
}
