/** Is this `npm test`, which has to end in time? `npm run e2e` takes more rounds, worlds and looks. */
export const isShort = process.env['UNBIND_WALKS'] === 'short';
