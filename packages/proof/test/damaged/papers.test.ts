import { tryGroup } from './try-group.ts';

await tryGroup('papers');
