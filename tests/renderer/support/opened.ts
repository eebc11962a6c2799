/** What the current test has opened; it is closed when the test has ended. */
export const opened: { readonly close: () => void }[] = [];
