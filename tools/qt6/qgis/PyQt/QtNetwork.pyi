from PyQt6.QtNetwork import *
