import type { ShownPicture } from "../../tools/troubleshooter/compile.ts";

interface Props {
	picture: ShownPicture;
	/** An id of the page's own for the enlarged picture. */
	zoomId: string;
	/** The names of the two buttons. */
	enlarge: string;
	close: string;
}

/** A picture with its caption; a click shows it enlarged in a modal dialog, without any script (see zoom.ts). */
export function PictureFigure({ picture, zoomId, enlarge, close }: Props) {
	const { caption, ...image } = picture;
	return (
		<figure class="picture-figure not-content">
			<button
				type="button"
				commandfor={zoomId}
				command="show-modal"
				aria-label={enlarge}
			>
				<img {...image} alt={image.alt} decoding="async" />
			</button>
			<figcaption>{caption}</figcaption>
			<dialog id={zoomId} class="picture-zoom" aria-label={caption}>
				<button type="button" commandfor={zoomId} command="close">
					{close}
				</button>
				<img {...image} alt={image.alt} loading="lazy" decoding="async" />
			</dialog>
		</figure>
	);
}
