import { start } from './app/start';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the app');
void start(root);
