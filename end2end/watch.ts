// Listens to a page: an error on the console, an exception or a breach of the content security policy fails the journey.
import type { BrowserContext, Page } from "@playwright/test";

/** What went wrong in the browsers of one journey. */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Watches every page that this context opens. */
  async over(context: BrowserContext, who: string): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (breach) => {
        console.error(`CSP: ${breach.violatedDirective} ${breach.blockedURI} ${breach.sourceFile}:${breach.lineNumber}`);
      });
    });
    context.on("page", (page) => this.page(page, who));
  }

  /** Says that the next complaints that look like this belong to the journey. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** The complaints that nobody expected. */
  get findings(): string[] {
    return this.complaints.filter((said) => !this.expected.some((pattern) => pattern.test(said)));
  }

  private page(page: Page, who: string): void {
    const note = (said: string) => this.complaints.push(`${who} at ${new URL(page.url()).pathname}: ${said}`);
    page.on("pageerror", (problem) => note(`exception: ${problem.stack ?? problem.message}`));
    page.on("console", (message) => {
      const bad = message.type() === "error" || /hydrat/i.test(message.text());
      if (bad) note(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("crash", () => note("the page crashed"));
  }
}
