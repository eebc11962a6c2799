import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { focusHeading } from './heading';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: ModalProps['size'];
  readonly children: ReactNode;
}

/** How a dialog looks at once: what still fades away would keep keys and focus from the page. */
const AT_ONCE = { duration: 0 } as const;

// A header in a dialog is no banner of the page, though it would count as one.
const HEADER = { header: { role: 'presentation' } } as const;

/**
 * A dialog, for as long as it is drawn: it takes the focus, keeps it, and gives it back to what had it before; to the
 * heading of the screen where that is gone. Escape closes it.
 */
export function Dialog({ title, closeLabel, onClose, size = 'md', children }: DialogProps) {
  useFocusGivenBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      transitionProps={AT_ONCE}
      returnFocus={false}
      attributes={HEADER}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      {children}
    </Modal>
  );
}

function useFocusGivenBack(): void {
  // While it is drawn for the first time the focus is still where it was.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // Only after everything else that happens at once: the opener may be drawn anew, or another screen come.
      queueMicrotask(() => {
        if (hasFocus()) return;
        if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
        if (!hasFocus()) focusHeading();
      });
    },
    [opener],
  );
}

/** Has anything the focus? */
function hasFocus(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body;
}
