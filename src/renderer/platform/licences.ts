/** The licence of a package that is part of the program. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** Such as `MIT`; empty: not given. */
  readonly identifier: string;
  /** Its whole text, and what else the package wants to be shown. */
  readonly text: string;
  /** The package brings no text along: this is the usual one of its licence. */
  readonly isStandard: boolean;
}

/** Of every package that the window was built with, as the build has written it down. Throws where that is not there. */
export async function readLicences(): Promise<readonly Licence[]> {
  const response = await fetch('/licenses.json');
  if (!response.ok) throw new Error(`licenses.json: ${response.status}`);
  const listed = (await response.json()) as readonly Partial<Licence>[];
  return listed.map(({ name = '', version = '', identifier = '', text = '', isStandard = false }) => ({
    name,
    version,
    identifier,
    text,
    isStandard,
  }));
}
