import { answer } from './apart/answer.ts';
import { examine } from './examine.ts';

/** Answers each file that `examineApart` sends with what `examine` makes of it. */
answer(({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => examine(bytes, fileName));
