/** What a request for a file was refused for: in words, or by what it means here. */
export class Refused extends Error {
  constructor(answer) {
    super(detailOf(answer))
    this.status = answer.status
  }

  /** Whether it may be another matter when the same is asked again. */
  get passes() {
    return this.status >= 500 && this.status !== 507
  }
}

/**
 * One request, of which every step can be followed: fetch() does not tell how much of a body has gone.
 *
 * @param progressed hears how many bytes have gone
 * @param signal stops it
 */
export function ask(method, address, headers, body, { progressed, signal } = {}) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries({ Accept: "application/json", ...headers })) request.setRequestHeader(name, value)
    if (progressed) request.upload.onprogress = ({ loaded }) => progressed(loaded)
    request.timeout = 120_000
    request.onload = () => (request.status < 300 ? done(request) : failed(new Refused(request)))
    request.onerror = request.ontimeout = request.onabort = () => failed(new Error("no answer"))
    signal?.addEventListener("abort", () => request.abort(), { once: true })
    request.send(body)
  })
}

function detailOf(answer) {
  try {
    const { title, detail } = JSON.parse(answer.responseText)
    return `${title}. ${detail}`
  } catch {
    return ""
  }
}
