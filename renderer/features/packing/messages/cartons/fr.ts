import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { cartonWords } from './en.ts';

export const fr = translationOf<typeof cartonWords>()({
  suggested: 'Carton {carton}',
  before: 'Carton {carton}, comme avant',
  used: 'Déjà utilisé pour le même contenu : {times, plural, one {une fois} other {# fois}}.',
  several: 'Cartons {cartons}',
  notFound: 'Aucun carton trouvé pour {items, select, none {le tout} other {{items}}}',
  title: 'Carton {carton}, rempli à {percent, number} %',
  list: 'Ordre d’emballage',
  picture: 'Le carton à l’étape {step, number} sur {steps, number} : {text}',
  front: 'Devant',
  next: 'Étape suivante',
  back: 'Étape précédente',
  turn: 'Tourner',
  how: '{lying, select, standing {} end {debout, } other {sur le côté, }}{above, select, yes {par-dessus, } other {}}{spot, select, front_left {devant à gauche} front {devant} front_right {devant à droite} left {à gauche} right {à droite} back_left {au fond à gauche} back {au fond} back_right {au fond à droite} gaps {en dernier, dans la place qui reste} whole {d’un bord à l’autre} other {au milieu}}',
  dearer: '{carton} coûte {amount} de plus.',
  asDear: '{carton} coûte autant.',
  after: 'Le suivant est {carton}.',
  withService: 'Choisi avec le service, au lieu de {carton}.',
  why: '{why, select, volume {{carton} est trop petit en volume.} weight {{carton} ne supporte pas le poids.} other {Aucun moyen trouvé dans {carton}.}}',
});
