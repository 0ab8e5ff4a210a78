/**
 * Puts the theme switches into the page: 长辈版, its size, and day or night. The choice is kept in the browser,
 * never sent. Each button says what it will do; the style decides which of its words are shown.
 */
document.querySelector('.theme-switches')!.innerHTML =
  '<button data-action=elder><span class=off>长辈版</span><span class=on>普通版</span></button>' +
  '<button data-action=size class=size><span class=more>字再大</span><span class=least>字小些</span></button>' +
  '<button data-action=theme><span class=night>夜间</span><span class=day>日间</span></button>';
