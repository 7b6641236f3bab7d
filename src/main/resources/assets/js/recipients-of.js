/** What knows all recipients of the message that a controller has a part in. */
export function recipientsOf({ application, element }) {
  return application.getControllerForElementAndIdentifier(element.closest("[data-controller~=people]"), "people")
}
