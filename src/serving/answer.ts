import { randomBytes } from 'node:crypto';
import { headersFor } from './policy';
import { PAGE, type WindowFiles } from './window-files';

/** What is handed to the window: the parts of a response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer<ArrayBuffer>;
}

/** Stands in index.html where the nonce of a response belongs. */
const NONCE_PLACE = '__STYLE_NONCE__';

/** Answers what the window asks for; `path` as it stands in the address, before any `?`. */
export function answer(files: WindowFiles, path: string): Answer {
  const place = path === '/' ? PAGE : path;
  const file = files.get(place);
  if (file === undefined) return words(404, 'There is no such file.');
  // A new one each time: who has seen one has learned nothing.
  const nonce = randomBytes(18).toString('base64');
  const headers = headersFor(file.type, nonce);
  const body = place === PAGE ? file.body.toString('utf8').replaceAll(NONCE_PLACE, nonce) : file.body;
  return { status: 200, headers, body };
}

/** An answer in words, with the same headers. */
export function words(status: number, text: string): Answer {
  return {
    status,
    headers: headersFor('text/plain; charset=utf-8', randomBytes(18).toString('base64')),
    body: `${text}\n`,
  };
}
