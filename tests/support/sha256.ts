import { createHash } from 'node:crypto';
import type { Sha256 } from '../../pipeline/contract/fingerprint.ts';

/** Node's own, as the pipeline brings it. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
