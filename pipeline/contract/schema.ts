import { z } from 'zod';

// Where a page forbids `eval`, zod would try it all the same and go on without it; the browser reports the attempt.
z.config({ jitless: true });

export { z };
