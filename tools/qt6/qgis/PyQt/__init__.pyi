from PyQt6 import sip as sip
from PyQt6 import uic as uic
