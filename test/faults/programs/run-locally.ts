/** `npm start` without installing and building, on the project folder named: for tests with apps of their own. */
import { main } from '../../../infra/local/src/main.js';

process.exitCode = await main(process.argv[2] ?? '');
