/** The heading of the screen that is shown. */
export function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** Moves the focus to the heading of the screen: what follows it is next. Without one nothing happens. */
export function focusHeading(): void {
  const found = heading();
  // Reachable for us, and no stop on the way of the Tab key.
  found?.setAttribute('tabindex', '-1');
  found?.focus({ preventScroll: true });
}
