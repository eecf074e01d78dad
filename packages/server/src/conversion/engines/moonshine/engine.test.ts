import { testEngine } from '../../../../test/engine-suite.ts';
import { engine } from './engine.ts';

testEngine(engine);
