// Pictures of every page for people to look at: `npx playwright test -c pictures.config.ts`, after a `cargo xtask test` built
// the server. They land in target/pictures; the one in the README is copied to .github/case.png by hand.
import base from "./playwright.config.ts";

export default { ...base, testDir: "pictures", timeout: 600_000 };
