import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { cartonWords } from './en.ts';

export const es = translationOf<typeof cartonWords>()({
  suggested: 'Caja {carton}',
  before: 'Caja {carton}, como antes',
  used: 'Ya usada para el mismo contenido: {times, plural, one {una vez} other {# veces}}.',
  several: 'Cajas {cartons}',
  notFound: 'No se encontró ninguna caja para {items, select, none {todo} other {{items}}}',
  title: 'Caja {carton}, llena al {percent, number} %',
  list: 'Orden de empaque',
  picture: 'La caja en el paso {step, number} de {steps, number}: {text}',
  front: 'Delante',
  next: 'Paso siguiente',
  back: 'Paso anterior',
  turn: 'Girar',
  how: '{lying, select, standing {} end {de pie, } other {de lado, }}{above, select, yes {encima, } other {}}{spot, select, front_left {delante a la izquierda} front {delante} front_right {delante a la derecha} left {a la izquierda} right {a la derecha} back_left {detrás a la izquierda} back {detrás} back_right {detrás a la derecha} gaps {al final, en el espacio que queda} whole {de pared a pared} other {en el centro}}',
  dearer: '{carton} cuesta {amount} más.',
  asDear: '{carton} cuesta lo mismo.',
  after: 'La siguiente es {carton}.',
  withService: 'Elegida junto con el servicio, en lugar de {carton}.',
  why: '{why, select, volume {{carton} es demasiado pequeña por volumen.} weight {{carton} no soporta el peso.} other {No se encontró cómo en {carton}.}}',
});
