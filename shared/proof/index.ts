export { leaveOutPersonal } from './leave-out.ts';
export {
  MOST_BETWEEN,
  MOST_PROOF_CHARACTERS,
  PROOF_FORMAT,
  PROOF_PARTS,
  ProofContents,
  ProofFile,
  type ProofLink,
  type ProofLog,
  ProofOrder,
  type ProofPartName,
  ProofReceiver,
} from './proof-file.ts';
export { bareFingerprint, fingerprintOf, proofText, sealedText, type UnsealedProof } from './sealed-text.ts';
export { type ProofFault, type ProofVouched, readProof, type VerifySeal, verifyProof } from './verify-proof.ts';
