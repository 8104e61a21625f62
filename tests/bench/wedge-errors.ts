// `node tests/bench/wedge-errors.ts [runs] [seed]`: how often keys are mistaken where no prefix is set up.
import { wedgeErrors } from '#tests/kit/wedge-errors.ts';

const [runs = '2000', seed = '1'] = process.argv.slice(2);
console.log(wedgeErrors(Number(runs), Number(seed)));
