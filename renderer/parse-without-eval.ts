import { z } from 'zod';

// The page's policy forbids code from text. The parser would try it, and each start would log a breach of the policy.
z.config({ jitless: true });
