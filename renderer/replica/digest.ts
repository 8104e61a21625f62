import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Digest } from '#shared/prelude/index.ts';

/** SHA-256 without a promise: WebCrypto's is asynchronous, and a log entry is numbered and hashed in one go. */
export const digest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));
