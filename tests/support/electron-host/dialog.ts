import { missing } from './host-state';

/** Nobody could answer a dialog: a test puts its answer in the place of these functions. */
export const dialog = {
  showOpenDialog: () => missing('dialog.showOpenDialog without a test that answers'),
  showSaveDialog: () => missing('dialog.showSaveDialog without a test that answers'),
  showMessageBox: () => missing('dialog.showMessageBox without a test that answers'),
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`[error box] ${title}: ${content}\n`);
  },
};
