/** By name: how long after the event the page had drawn what was waited for, in milliseconds. */
type Drawn = Readonly<Record<string, number>>;

/** What measures within a page. Everything is in milliseconds. */
interface Probe {
  /**
   * From the next such event on, waits until what each of these selectors finds says something else than now.
   * Ask {@link Probe.drawn} when the event has been sent.
   */
  readonly watch: (event: 'keydown' | 'click', selectors: Readonly<Record<string, string>>) => void;
  readonly drawn: () => Promise<Drawn>;
  /** The times between these many frames of the page. */
  readonly frames: (count: number) => Promise<number[]>;
  /** Notes the time between every two frames until it is asked for. */
  readonly record: () => void;
  readonly recorded: () => number[];
  /**
   * From the next click on, waits until something is drawn on a canvas, or until as many elements are there and can
   * be seen. Ask {@link Probe.pictured} when the click has been sent.
   */
  readonly watchPicture: (selector: string, count: number) => void;
  readonly pictured: () => Promise<number>;
  /** How long after it was asked for the page had drawn a heading of its screen. */
  readonly firstDrawn: Promise<number>;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/**
 * Puts the probe into a page before anything else runs in it. A picture is drawn right after the callbacks of its
 * frame, so what they find in the page is drawn when the next task runs; that is the time which counts.
 * Holds all that it needs, because only its own text gets into the page.
 */
export function installProbe(): void {
  const saysAt = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => (element instanceof HTMLInputElement ? element.value : element.textContent))
      .join('\n');
  const afterDrawing = (act: (now: number) => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => act(performance.now());
    port2.postMessage(null);
  };
  const everyFrame = (look: (now: number) => boolean) => {
    requestAnimationFrame((now) => {
      if (look(now)) everyFrame(look);
    });
  };
  const gaps = (goesOn: (soFar: number[]) => boolean) => {
    const found: number[] = [];
    let last: number | undefined;
    everyFrame((now) => {
      if (last !== undefined) found.push(now - last);
      last = now;
      return goesOn(found);
    });
  };
  const patience = 20_000;
  let drawn: Promise<Drawn> = Promise.resolve({});
  const small = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const isDrawn = (element: Element | undefined) => {
    if (!(element instanceof HTMLCanvasElement))
      return element?.checkVisibility({ visibilityProperty: true });
    if (small === null || element.width === 0 || element.height === 0) return false;
    small.clearRect(0, 0, small.canvas.width, small.canvas.height);
    small.drawImage(element, 0, 0, small.canvas.width, small.canvas.height);
    const { data } = small.getImageData(0, 0, small.canvas.width, small.canvas.height);
    return data.some((value) => value > 0);
  };
  let pictured: Promise<number> = Promise.resolve(Number.NaN);
  let recording: { readonly gaps: number[] } | undefined;
  Object.assign(window, {
    probe: {
      watch: (event, selectors) => {
        const waiting = new Map(
          Object.entries(selectors).map(([name, selector]) => [name, { selector, said: saysAt(selector) }]),
        );
        const found: Record<string, number> = {};
        drawn = new Promise((done, failed) => {
          setTimeout(() => {
            failed(new Error(`after the ${event} nothing changed at ${[...waiting.keys()].join(', ')}`));
          }, patience);
          const look = (from: number) => () => {
            for (const [name, { selector, said }] of waiting) {
              if (saysAt(selector) === said) continue;
              waiting.delete(name);
              afterDrawing((now) => {
                found[name] = now - from;
                if (Object.keys(found).length === Object.keys(selectors).length) done(found);
              });
            }
            return waiting.size > 0;
          };
          window.addEventListener(event, ({ timeStamp }) => everyFrame(look(timeStamp)), {
            capture: true,
            once: true,
          });
        });
      },
      drawn: () => drawn,
      watchPicture: (selector, count) => {
        pictured = new Promise((done) => {
          const look = (from: number) => () => {
            const found = document.querySelectorAll(selector);
            if (found.length < count || isDrawn(found[count - 1]) !== true) return true;
            afterDrawing((now) => done(now - from));
            return false;
          };
          window.addEventListener('click', ({ timeStamp }) => everyFrame(look(timeStamp)), {
            capture: true,
            once: true,
          });
        });
      },
      pictured: () => pictured,
      frames: (count) =>
        new Promise((done) => {
          gaps((soFar) => {
            if (soFar.length < count) return true;
            done(soFar);
            return false;
          });
        }),
      record: () => {
        const mine = { gaps: [] as number[] };
        recording = mine;
        gaps((soFar) => {
          mine.gaps.push(...soFar.slice(-1));
          return recording === mine;
        });
      },
      recorded: () => {
        const { gaps: all = [] } = recording ?? {};
        recording = undefined;
        return all;
      },
      firstDrawn: new Promise((done) => {
        everyFrame(() => {
          if (document.querySelector('main h1') === null) return true;
          afterDrawing(done);
          return false;
        });
      }),
    } satisfies Probe,
  });
}
