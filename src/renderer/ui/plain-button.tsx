import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';

const PLAIN = `mantine-focus-auto mantine-active ${UnstyledButton.classes['root']}`;
const BUTTON = `${PLAIN} ${Button.classes['root']} mantine-Button-root plain-button`;
const INNER = `${Button.classes['inner']} mantine-Button-inner`;
const LABEL = `${Button.classes['label']} mantine-Button-label`;
const SIGN = `${PLAIN} ${ActionIcon.classes['root']} mantine-ActionIcon-root plain-sign`;

interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly text: string;
  readonly variant: 'filled' | 'default' | 'light';
  /** Gives way where there is no room. */
  readonly shrinks?: boolean;
}

/** A small button of the library as plain elements, with its style sheet: a list draws dozens of them within a frame. */
export function PlainButton({ text, variant, shrinks = false, ...others }: PlainButtonProps) {
  return (
    <button type="button" className={`${BUTTON} ${variant}${shrinks ? ' shrinks' : ''}`} {...others}>
      <span className={INNER}>
        <span className={LABEL}>{text}</span>
      </span>
    </button>
  );
}

/** A small button with a single sign in it. */
export function PlainSign({
  sign,
  ...others
}: Omit<ComponentProps<'button'>, 'className' | 'children'> & { readonly sign: string }) {
  return (
    <button type="button" className={SIGN} {...others}>
      {sign}
    </button>
  );
}
