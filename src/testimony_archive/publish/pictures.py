"""Pictures as they leave the archive: upright, no larger than print needs, with nothing in the file but what is seen.

What a camera writes beside the picture (whose it is, where and when it was taken, a small earlier version) is left
behind, since only the points of colour are copied.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, ImageCms, ImageOps

from testimony_archive.domain.export_errors import BadPicture
from testimony_archive.domain.publication import PublishedPicture

LONGEST_SIDE: Final = 1600
"""Points of colour; 13 cm at 300 to the inch."""
_MOST_POINTS: Final = 200_000_000
_FORMATS: Final = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
_QUALITY: Final = 85
_LYING: Final = frozenset({5, 6, 7, 8})  # orientations in which a camera was turned by a quarter
# What Pillow raises for files that are no picture, are cut short or tell nonsense about themselves.
_TROUBLE: Final = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error)

Image.MAX_IMAGE_PIXELS = None  # it would only warn; `_opened` refuses, by the same measure for every format


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture as JPEG (ISO/IEC 10918), with its size in points of colour."""

    content: bytes
    width: int
    height: int


def is_picture(path: Path) -> bool:
    """Whether a file begins like a picture that can be printed; only its beginning is read."""
    try:
        with _opened(path):
            return True
    except _TROUBLE:
        return False


def print_picture(picture: PublishedPicture) -> PrintedPicture:
    """The picture ready to be put into a document.

    Raises:
        BadPicture: it is damaged.
    """
    try:
        with _opened(picture.path) as image:
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is read at a fraction of its size
            colourful = image.convert("RGBA") if image.mode == "P" else image  # numbers of colours cannot be averaged
            colourful.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
            upright = ImageOps.exif_transpose(colourful)
            plain = Image.new("RGB", upright.size, "white")
            colours = _in_usual_colours(upright)
            plain.paste(colours, mask=colours if colours.mode == "RGBA" else None)
    except _TROUBLE as error:
        raise BadPicture(code=picture.code) from error
    content = io.BytesIO()
    plain.save(content, "JPEG", quality=_QUALITY, optimize=True)
    return PrintedPicture(content.getvalue(), plain.width, plain.height)


@lru_cache(maxsize=4096)
def upright_size(picture: PublishedPicture) -> tuple[int, int]:
    """The width and the height of a picture that stands upright, in its own points.

    Raises:
        BadPicture: it is damaged.
    """
    try:
        with _opened(picture.path) as image:
            lies = image.getexif().get(ExifTags.Base.Orientation) in _LYING
            return (image.height, image.width) if lies else image.size
    except _TROUBLE as error:
        raise BadPicture(code=picture.code) from error


def _opened(path: Path) -> Image.Image:
    image: Image.Image = Image.open(path, formats=_FORMATS)
    if image.width * image.height > _MOST_POINTS:
        image.close()
        raise ValueError("too many points")
    return image


def _in_usual_colours(image: Image.Image) -> Image.Image:
    """The picture in sRGB, which a file without a profile is taken to be in; RGBA where parts can be seen through."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            changed = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            return image.convert(mode)  # a profile that says nothing
        return changed if changed is not None else image.convert(mode)
    return image.convert(mode)
