// Pictures of one's own signatures are named by Content-ID in the form, as in the message; a browser shows them from here.

/** Under what name a picture of a signature goes, and where it is shown from; null for any other. */
export function signaturePicture(address) {
  const name = /^(?:cid:|\/signatures\/)([\w-]{22})(?:@signature\.turnstone)?$/.exec(address)?.[1]
  return name ? { cid: `${name}@signature.turnstone`, shown: `/signatures/${name}` } : null
}
