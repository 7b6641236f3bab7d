// Pictures of one's own signatures are named by Content-ID in the form, as in the message; a browser shows them from here.

/** Where a picture is shown from; null for any other than a signature's. */
export function signaturePicture(address) {
  const name = /^(?:cid:|\/signatures\/)([\w-]{22})(?:@signature\.turnstone)?$/.exec(address)?.[1]
  return name ? `/signatures/${name}` : null
}

/** Markup with the pictures under their names again. */
export function namePictures(html) {
  return html.replace(/ src="\/signatures\/([\w-]{22})"/g, ' src="cid:$1@signature.turnstone"')
}
