/** What the short list asks of a browser; each engine is driven in its own way. */
export interface Engine {
  /** Goes to an address and waits until the page has loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Value of an expression in the page; a promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses the element in its middle, as a reader does. */
  readonly click: (selector: string) => Promise<void>;
  /** Types into the element that has the focus. `\n` is the Enter key. */
  readonly type: (text: string) => Promise<void>;
  /** Width and height of what the page may fill, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** What a reader would paste. */
  readonly clipboard: () => Promise<string>;
  /** What scripts and the policy complained of since the last call; empty where the driver is not told. */
  readonly complaints: () => string[];
  readonly close: () => Promise<void>;
}

const POLL_MS = 50;

/** Waits until an expression in the page is true; throws after two minutes, naming it. */
export const until = async (
  engine: Engine,
  expression: string,
  milliseconds = 120_000,
): Promise<void> => {
  const attempts = milliseconds / POLL_MS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // While a page gives way to the next there is nothing to ask.
    const value = await engine.evaluate(`Boolean(${expression})`).catch(() => false);
    if (value === true) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Never became true: ${expression}`);
};

/** Words of an element without blanks; empty where it is not there. */
export const wordsOf = async (engine: Engine, selector: string): Promise<string> =>
  (await engine.evaluate(
    `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '').replace(/\\s+/g, '')`,
  )) as string;
