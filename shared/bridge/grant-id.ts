import { z } from 'zod';

/** Names what a supervisor allowed: see `override/grant`. */
export const GrantId = z.string().min(1).max(64);
