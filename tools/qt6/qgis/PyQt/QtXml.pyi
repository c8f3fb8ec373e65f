from PyQt6.QtXml import *
