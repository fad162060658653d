/** What pictures are drawn with: bytes that are the same on every processor. */
export const pictureFiles = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'letters.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'letters-bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
};
