/** Hidden, but read out by screen readers. It is styled here because most pages do not need such a rule. */
const UNSEEN =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap';

/** A paragraph whose words are read out when they change, and not seen. */
export const createStatus = (): HTMLElement => {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.style.cssText = UNSEEN;
  return status;
};
