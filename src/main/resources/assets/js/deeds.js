/**
 * A deed that was sent runs to its end. Turbo calls a form's request back as soon as the page goes on to another message
 * or another form is sent: the deed might be done and its answer, with the toast that undoes it, be lost.
 */
addEventListener("turbo:submit-start", ({ detail: { formSubmission } }) => {
  if (!formSubmission.isSafe) formSubmission.stop = () => false
})
