/** What the page is told before any of its scripts runs. */
export interface PageSetting {
  /** The name under which the host answers; it is gone before the page could find it. */
  readonly secret: string;
  /** How the names of the app's own origins end. */
  readonly endings: readonly string[];
}

interface HostWindow extends Window {
  [secret: string]: unknown;
}

type HostCall = (call: unknown) => Promise<{ ok: true; value: unknown } | { ok: false; message: string }>;

/**
 * Runs in the page, as text: it may use nothing from outside. Gives the preload what a sandboxed one gets, and runs
 * it; in Electron it would have a world of its own.
 */
export function pageRuntime(
  { secret, endings }: PageSetting,
  preload: (require: (id: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  const page = window as unknown as HostWindow;
  const call = page[secret] as HostCall;
  // A preload runs in the outermost frame only.
  if (window !== window.top || !endings.some((ending) => location.hostname.endsWith(ending))) return;
  delete page[secret];

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const answer = await call({ channel, args: structuredClone(args) });
      if (!answer.ok) throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
      return answer.value;
    },
  };

  /** As the bridge does: values are copied and frozen, prototypes are lost, functions are wrapped. */
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) =>
        bridged((value as (...given: unknown[]) => unknown)(...args.map(bridged)));
    }
    if (value instanceof Promise) {
      return value.then(bridged, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (typeof value === 'symbol') throw new Error('symbols cannot cross the contextBridge');
    if (Array.isArray(value)) return Object.freeze(value.map(bridged));
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)])),
    );
  };

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property');
      Object.defineProperty(window, key, { value: bridged(api), enumerable: true });
    },
  };

  const module = { exports: {} };
  preload(
    (id) => {
      if (id !== 'electron') throw new Error(`module not found: ${id}`);
      return { contextBridge, ipcRenderer };
    },
    module,
    module.exports,
  );
}
