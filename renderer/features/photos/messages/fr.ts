import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { photoWords } from './en.ts';

export const fr = translationOf<typeof photoWords>()({
  title:
    'Photo {what, select, order {de la commande} place {de l’emplacement} other {de la livraison}} {code}{parcel, select, none {} other {, colis {parcel}}}',
  live: 'Ce que voit la caméra',
  taken: 'L’image prise',
  opening: 'La caméra démarre',
  again: 'Encore une fois',
  otherCamera: 'Autre caméra',
  keep: 'Garder la photo',
  aim: 'Placez-le de façon que tout soit dans l’image',
  look: 'Tout est visible ? Gardez-la ou reprenez-la',
  why: {
    value: 'À cette valeur, le colis est photographié avant d’être fermé',
    country: 'Les colis vers ce pays sont photographiés avant d’être fermés',
    channel: 'Les colis de ce canal sont photographiés avant d’être fermés',
  },
  trouble: {
    missing: { headline: 'Aucune caméra n’est là', action: 'Branchez une caméra : elle est trouvée d’elle-même' },
    refused: {
      headline: 'La caméra ne peut pas être utilisée ici',
      action: 'Autorisez la caméra dans les réglages du navigateur ou de l’ordinateur, puis réessayez',
    },
    busy: {
      headline: 'La caméra ne donne pas d’image',
      action: 'Fermez les autres programmes qui l’utilisent, ou rebranchez-la, puis réessayez',
    },
    unplugged: { headline: 'La caméra n’est plus là', action: 'Rebranchez-la : elle est trouvée d’elle-même' },
    dark: { headline: 'L’image est trop sombre', action: 'Allumez la lumière ou ôtez le cache, puis reprenez-la' },
    full: {
      headline: 'La photo ne peut pas être gardée ici',
      action: 'Trop de photos attendent le serveur, ou le disque est plein. Vérifiez le serveur, puis réessayez',
    },
  },
  say: {
    'photo-kept': { headline: 'La photo est gardée', detail: '{code}' },
    'photo-lost': {
      headline: 'Une photo n’est pas arrivée au serveur',
      detail: 'Elle a été abîmée en chemin',
      action: 'Reprenez-la là où il en faut une',
    },
  },
});
