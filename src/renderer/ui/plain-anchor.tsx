import { Anchor, Text } from '@mantine/core';
import type { ComponentProps } from 'react';

const ANCHOR = `mantine-focus-auto ${Anchor.classes['root']} ${Text.classes['root']} mantine-Anchor-root`;

/** The library's link as a plain element, with its style sheet: a list draws dozens of them within a frame. */
export function PlainAnchor({ className, children, ...others }: ComponentProps<'a'>) {
  return (
    <a className={`${ANCHOR} ${className ?? ''}`} data-underline="hover" {...others}>
      {children}
    </a>
  );
}
