/*
 * Prints what the first synthesis of a program takes, when nothing of it is compiled yet: that is what users wait for.
 */
import { synthesisTime } from './synthesis';

const [outdir, how] = process.argv.slice(2);
console.log(synthesisTime(outdir, how === 'judged'));
