import { Anchor } from '@mantine/core';
import { shownText } from '#words/safe-text';

/** What opens an address; undefined: it is not one that the program itself names, and is a text to read. */
export type Opens = (address: string) => (() => void) | undefined;

/** No link that leads away: what is opened, and where, is asked first. */
export function Address({ text, opens }: { readonly text: string; readonly opens: Opens }) {
  const onClick = opens(text);
  if (onClick === undefined) return shownText(text);
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      className="break-anywhere"
      onClick={onClick}
    >
      {text}
    </Anchor>
  );
}
