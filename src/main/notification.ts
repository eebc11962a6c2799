import { Notification } from 'electron';
import type { Surroundings } from './services/reminders';

/** The one that is shown: if nobody held it, a click on it might reach nobody. */
let shown: Notification | undefined;

/** Shows a digest as the system shows what programs have to say. */
export const showNotification: Surroundings['show'] = ({ title, body }, { clicked, failed }) => {
  shown = new Notification({ title, body });
  shown.on('click', clicked);
  shown.on('failed', failed);
  shown.show();
};
