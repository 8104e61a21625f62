export { type PackedOrder, type PackedUnit, PolicyPreview, previewOf, previewOrder } from './preview.ts';
