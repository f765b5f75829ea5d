import { serveStore } from '../../main/store/server';

/* Shows the file named first for reading only, as the store process of a window does, until it is ended. */

const [path = ''] = process.argv.slice(2);
const serve = serveStore(
  () => process.stdout.write('shows it\n'),
  () => process.exit(1),
);
serve({ id: 1, method: 'store.open', input: { path, readOnly: true } });
setInterval(() => {}, 1000);
