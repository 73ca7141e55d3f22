import { describeCore } from './matrix/describeCore.ts';

describeCore('network');
