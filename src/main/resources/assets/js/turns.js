/**
 * The requests of one form, one after the other: each takes up the draft that the one before has made, so that two of
 * them never make two drafts, and Send knows what is still on its way.
 */
const forms = new WeakMap()

/** Does the work when its turn comes; what it resolves to tells whether it went well. */
export function inTurn(form, work) {
  const state = forms.get(form) ?? { last: Promise.resolve(), waiting: 0, well: true }
  forms.set(form, state)
  state.waiting++
  const turn = state.last.then(work)
  state.last = turn
    .catch(() => false)
    .then((well) => {
      state.well &&= well !== false
      if (--state.waiting === 0) forms.delete(form)
    })
  return turn
}

/** Nothing where no request is on its way; else a promise of whether all of them went well. */
export function onTheirWay(form) {
  const state = forms.get(form)
  if (!state) return null
  const drained = () => (state.waiting > 0 ? state.last.then(drained) : state.well)
  return state.last.then(drained)
}
