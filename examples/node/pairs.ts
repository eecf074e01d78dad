// What can be converted: everything, and what your key may use.
//
//   CONVERTER_API_KEY=… node pairs.ts
import { Converter } from '@converter/sdk';

const converter = new Converter();

const { supported_pairs: all } = await converter.publicPairs();
console.log(all.map(({ from, to }) => `${from} → ${to}`).join('\n'));

const { supported_pairs: mine } = await converter.pairs();
console.log(`${mine.length} of these ${all.length} conversions are open to your key.`);
