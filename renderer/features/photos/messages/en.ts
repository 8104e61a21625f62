/** The words of photos that are taken at the bench. */
export const photoWords = {
  title:
    'Photo of {what, select, order {order} place {place} other {delivery}} {code}{parcel, select, none {} other {, parcel {parcel}}}',
  live: 'What the camera sees',
  taken: 'The picture that was taken',
  opening: 'The camera is starting',
  again: 'Again',
  otherCamera: 'Other camera',
  keep: 'Keep the photo',
  aim: 'Hold it so that all of it is in the picture',
  look: 'Is everything to be seen? Keep it, or take it again',
  why: {
    value: 'Parcels of orders of this value are photographed before they are closed',
    country: 'Parcels to this country are photographed before they are closed',
    channel: 'Parcels of this channel are photographed before they are closed',
  },
  trouble: {
    missing: { headline: 'No camera is there', action: 'Plug a camera in: it is found by itself' },
    refused: {
      headline: 'The camera may not be used here',
      action: 'Allow the camera for this page in the settings of the browser or the computer, then try again',
    },
    busy: {
      headline: 'The camera gives no picture',
      action: 'Close other programs that use it, or plug it out and in, then try again',
    },
    unplugged: { headline: 'The camera is gone', action: 'Plug it in again: it is found by itself' },
    dark: {
      headline: 'The picture is too dark',
      action: 'Turn on the light, or take off the lens cover, then take it again',
    },
    full: {
      headline: 'The photo cannot be kept here',
      action: 'Too many wait for the store, or the disk is full. Look after the store, then try again',
    },
  },
  say: {
    'photo-kept': { headline: 'The photo is kept', detail: '{code}' },
    'photo-lost': {
      headline: 'A photo did not reach the store',
      detail: 'It was damaged on its way',
      action: 'Take it again where it is needed',
    },
  },
} as const;
