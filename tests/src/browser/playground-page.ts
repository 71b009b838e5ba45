import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

/** The playground in a browser that reaches this platform and nothing else. */
export interface PlaygroundPage {
  /** Signs in as a demo person, by the words on the button. */
  signIn(name: string): Promise<void>;
  /**
   * Opens a ready task and runs it.
   * @returns the names of the root fields of its answer
   * @throws when the answer has errors
   */
  run(task: string): Promise<readonly string[]>;
  picture(file: string): Promise<void>;
  /** What went wrong so far: requests to anywhere else, and what the page wrote to its console as an error. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** A browser without a sandbox of its own, which asks its maker for nothing. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** GraphiQL reads the name of the operation a moment after its tab came to the front, and sends the one before until then. */
const READS_NAME_MS = 1_000;

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Opens the playground of a platform in Chromium, which must be installed. */
export async function openPlayground(gatewayUrl: string, executablePath: string): Promise<PlaygroundPage> {
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  const faults: string[] = [];
  const page = await watchedPage(browser, gatewayUrl, faults);
  await page.goto(`${gatewayUrl}/playground`);
  await page.getByRole('button', { name: /Signed in as/ }).waitFor();
  return {
    signIn: async (name) => {
      await page.getByRole('button', { name: /Signed in as/ }).click();
      await page.locator('.people').getByRole('button', { name }).click();
      await page.getByRole('button', { name: `Signed in as ${name}` }).waitFor();
    },
    run: (task) => runTask(page, task),
    picture: async (path) => {
      await page.screenshot({ path });
    },
    faults: () => faults,
    close: () => browser.close(),
  };
}

async function watchedPage(browser: Browser, gatewayUrl: string, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${gatewayUrl}/`)) return route.continue();
    faults.push(`a request to ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

async function runTask(page: Page, task: string): Promise<readonly string[]> {
  await page.locator('.ready-tasks').getByRole('button', { name: task, exact: true }).click();
  await page.getByText(`# ${task}`).first().waitFor();
  await page.waitForTimeout(READS_NAME_MS);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: /Execute/ }).click();
  const { data, errors } = answerSchema.parse(await (await answered).json());
  if (errors !== undefined) throw new Error(`${task}: ${errors.map(({ message }) => message).join(' ')}`);
  await page.locator('.graphiql-response').getByText('"data"').first().waitFor();
  return Object.keys(data ?? {});
}
