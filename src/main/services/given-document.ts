import { extname, resolve } from 'node:path';

/** What the program opens when it is given such a file: by the system, for a double click, or on its command line. */
const EXTENSIONS = new Set(['.unbind', '.json']);

/**
 * The document that a command line names, as a whole path: the last of its files; undefined: none.
 * @param args the program and, where it is not packed, the app's folder are among them: neither is called like a document
 * @param folder from where the command was given
 */
export function documentIn(args: readonly string[], folder: string): string | undefined {
  const last = args.filter(namesDocument).at(-1);
  return last === undefined ? undefined : resolve(folder, last);
}

/** The same command line without any document. */
export function withoutDocuments(args: readonly string[]): string[] {
  return args.filter((one) => !namesDocument(one));
}

/** What begins with a dash is for Chromium. A path that is none is refused when it is read. */
function namesDocument(argument: string): boolean {
  return !argument.startsWith('-') && EXTENSIONS.has(extname(argument).toLowerCase());
}

/** The document that the program was given and that the window has not asked for yet: only the last one counts. */
export class GivenDocument {
  #path: string | undefined;
  readonly #tell: () => void;

  /** @param tell says to the window that there is one: it asks for it as if the person had chosen it */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  readonly give = (path: string): void => {
    this.#path = path;
    this.#tell();
  };

  /** It is handed out once. */
  readonly take = (): string | undefined => {
    const path = this.#path;
    this.#path = undefined;
    return path;
  };
}
