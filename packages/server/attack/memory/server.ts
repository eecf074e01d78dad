/** A server whose inputs are programs of an attacker, started as any server is. */
import { offerStandIn } from '../project.ts';

offerStandIn();
await import('../../src/bin/main.ts');
