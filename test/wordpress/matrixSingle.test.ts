import { describeCore } from './matrix/describeCore.ts';

describeCore('single');
