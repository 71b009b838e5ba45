/**
 * Lets a few through at a time and the others wait for their turn, first come first served, but not for ever. Files hold a
 * connection to the database for as long as they come in; without it, a few slow senders would keep everybody else out.
 */
export class Turnstile {
  readonly #secondsToWait: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number, secondsToWait: number) {
    this.#free = places;
    this.#secondsToWait = secondsToWait;
  }

  /** Waits for a place. @returns whether there was one in time; whoever got it calls `leave` */
  async enter(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(next), 1);
        resolve(false);
      }, this.#secondsToWait * 1000);
      const next = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      this.#waiting.push(next);
    });
  }

  /** Gives the place to whoever has waited longest. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
