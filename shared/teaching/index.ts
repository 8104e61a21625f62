export { type TeachingEvent, teachingEvents } from './events.ts';
export { OWN_CODE, ownCode } from './own-code.ts';
export { evolveTaught, type TaughtCode } from './taught-code.ts';
export { codeOfGtin, teachableCode } from './teachable-code.ts';
